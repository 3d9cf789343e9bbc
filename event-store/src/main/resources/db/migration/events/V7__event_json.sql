-- For operators' eyes: events with payload and metadata as JSON, without the personal component.
create view events.event_json as
select position,
       aggregate_type,
       aggregate_id,
       sequence,
       event_id,
       name,
       revision,
       occurred_at,
       convert_from(payload, 'UTF8')::jsonb  as payload,
       personal is not null                  as has_personal,
       convert_from(metadata, 'UTF8')::jsonb as metadata
  from events.event;
