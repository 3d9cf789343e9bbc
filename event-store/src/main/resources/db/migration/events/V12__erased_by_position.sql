-- Read models ask who was erased since they asked last; positions grow with every erasure.
create index erased_position on events.erased (position);
