package dev.tenure.endtoend;

import java.util.List;

/**
 * Who and what is in a Tenure's directory, as far as it must not depend on chance: of several people with one name it is chance who
 * gets which number behind it, but not which numbers are given.
 *
 * @param people home, name and mobile number of everybody
 * @param addresses of each base name the addresses given
 * @param memberships home, mobile number and right of everybody who may use a mailbox
 */
record Population(
        List<String> containers,
        List<String> mailboxes,
        List<String> people,
        List<String> addresses,
        List<String> memberships) {
    static Population of(TenureHome home) {
        return new Population(
                home.query(
                        "select ods_code || ' ' || name || ' ' || town from readmodel.directory_container order by 1"),
                home.query("select ods_code || ' ' || address || ' ' || display_name from readmodel.directory_mailbox"
                        + " join readmodel.directory_container using (container_id) order by 1"),
                home.query("select concat_ws(' ', ods_code, given, family, mobile, channel)"
                        + " from readmodel.directory_account"
                        + " join readmodel.directory_container using (container_id) order by 1"),
                home.query("select regexp_replace(address, '[0-9]*@.*', '') || ' ' || string_agg(address, ' ' order by"
                        + " length(address), address) from readmodel.directory_account group by"
                        + " regexp_replace(address, '[0-9]*@.*', '') order by 1"),
                home.query("select concat_ws(' ', ods_code, mobile, case when owner then 'owner' else 'member' end)"
                        + " from readmodel.directory_mailbox_member join readmodel.directory_account using (account_id)"
                        + " join readmodel.directory_mailbox using (mailbox_id)"
                        + " join readmodel.directory_container on directory_container.container_id"
                        + " = directory_mailbox.container_id order by 1"));
    }
}
