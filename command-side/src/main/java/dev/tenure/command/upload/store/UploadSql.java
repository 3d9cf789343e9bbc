package dev.tenure.command.upload.store;

/** The longer statements about uploads. */
final class UploadSql {
    static final String ADD = """
            insert into command.upload
                (upload_id, container_id, content_hash, received_at, received_by, file_name, headings, state, total)
            values (:upload, :container, :hash, :received, :by, :name, cast(:headings as text[]), 'receiving', 0)
            """;

    /** Counts are read from the rows until they are kept for good. */
    private static final String COUNTS = """
            select count(*) filter (where outcome in ('good', 'registered')) as good,
                   count(*) filter (where outcome = 'refused') as refused,
                   count(*) filter (where outcome = 'registered') as registered,
                   count(*) filter (where outcome = 'already-there') as already_there
            from command.upload_row
            """;

    static final String SELECT = """
            select u.upload_id, u.place, u.container_id, u.received_at, u.received_by, u.started_by, u.file_name,
                   u.headings, u.state, u.total, u.wiped_at,
                   coalesce(u.good, c.good) as good, coalesce(u.refused, c.refused) as refused,
                   coalesce(u.registered, c.registered) as registered,
                   coalesce(u.already_there, c.already_there) as already_there
            from command.upload u
            left join lateral (%s where upload_row.upload_id = u.upload_id) c on u.registered is null
            """.formatted(COUNTS);

    static final String LISTED = """
             where (cast(:container as uuid) is null or u.container_id = :container)
               and (cast(:told as text) is null or u.state = :told or (u.state = 'receiving' and :told = 'checking'))
               and u.place < :before
             order by u.place desc limit :limit
            """;

    static final String LEASE = """
            update command.upload
            set leased_by = :node, leased_until = clock_timestamp() + interval '15 seconds',
                worked_at = clock_timestamp()
            where upload_id = (
                select upload_id from command.upload
                where work and state <> 'receiving'
                  and (leased_until is null or leased_until < clock_timestamp() or leased_by = :node)
                order by worked_at nulls first limit 1 for update skip locked)
            returning upload_id
            """;

    static final String FOLLOW = """
            update command.upload
            set state = :state, version = :version, work = :work, started_by = coalesce(:starter, started_by),
                ended_at = :ended
            where upload_id = :upload and version < :version
            """;

    static final String KEEP_COUNTS = """
            update command.upload u
            set good = c.good, refused = c.refused, registered = c.registered, already_there = c.already_there
            from (%s where upload_id = :upload) c
            where u.upload_id = :upload and u.registered is null
            """.formatted(COUNTS);

    static final String KEPT_LONG_ENOUGH = """
            select upload_id from command.upload
            where ended_at < :before and wiped_at is null and not work
            order by ended_at limit 1 for update skip locked
            """;

    private UploadSql() {}
}
