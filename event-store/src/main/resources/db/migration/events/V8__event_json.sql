-- For operators' eyes: events with payload and metadata as JSON, without the personal part, which is sealed.
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
       person,
       convert_from(metadata, 'UTF8')::jsonb as metadata,
       convert_from(claims, 'UTF8')::jsonb   as claims
  from events.event;
