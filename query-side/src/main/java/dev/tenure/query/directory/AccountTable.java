package dev.tenure.query.directory;

import dev.tenure.query.slice.RowSet;
import dev.tenure.query.slice.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of accounts. */
final class AccountTable {
    private static final String COLUMNS = "account_id, container_id, given, family, address, former_addresses, mobile,"
            + " mobile_hidden, telephone, fax, pager, web_page, channel, leaver, deactivated, deleted, sequence";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those accounts, and whoever is in those containers; deleted ones, too. */
    List<DirectoryAccount> of(Collection<UUID> ids, Collection<UUID> containers) {
        return ids.isEmpty() && containers.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from readmodel.directory_account
                        where account_id = any (?) or container_id = any (?)""")
                        .params(SqlArray.uuids(ids), SqlArray.uuids(containers))
                        .query((row, number) -> DirectoryAccount.read(row))
                        .list();
    }

    void write(DirectoryBatch batch) {
        rows(batch.newAccounts())
                .write(
                        jdbc,
                        "insert into readmodel.directory_account (" + COLUMNS + ") select " + COLUMNS + " from rows");
        rows(batch.accountsShownAnew()).write(jdbc, """
                update readmodel.directory_account a
                set container_id = rows.container_id, given = rows.given, family = rows.family,
                    address = rows.address, former_addresses = rows.former_addresses,
                    mobile = rows.mobile, mobile_hidden = rows.mobile_hidden, telephone = rows.telephone,
                    fax = rows.fax, pager = rows.pager, web_page = rows.web_page,
                    leaver = rows.leaver, deactivated = rows.deactivated, deleted = rows.deleted,
                    sequence = rows.sequence
                from rows where a.account_id = rows.account_id""");
        RowSet.of(batch.seenAccounts())
                .uuids("account_id", DirectoryAccount::id)
                .longs("sequence", DirectoryAccount::version)
                .write(jdbc, """
                        update readmodel.directory_account a set sequence = rows.sequence
                        from rows where a.account_id = rows.account_id""");
    }

    void forget(Collection<UUID> people) {
        jdbc.sql("delete from readmodel.directory_account where account_id = any (?)")
                .param(SqlArray.uuids(people))
                .update();
    }

    private static RowSet<DirectoryAccount> rows(Collection<DirectoryAccount> accounts) {
        return RowSet.of(accounts)
                .uuids("account_id", DirectoryAccount::id)
                .uuids("container_id", DirectoryAccount::containerId)
                .texts("given", DirectoryAccount::given)
                .texts("family", DirectoryAccount::family)
                .texts("address", DirectoryAccount::address)
                .textArrays("former_addresses", DirectoryAccount::formerAddresses)
                .texts("mobile", account -> account.numbers().known())
                .booleans("mobile_hidden", account -> account.numbers().hidden())
                .texts("telephone", account -> account.numbers().telephone())
                .texts("fax", account -> account.numbers().fax())
                .texts("pager", account -> account.numbers().pager())
                .texts("web_page", account -> account.numbers().webPage())
                .texts("channel", DirectoryAccount::channel)
                .booleans("leaver", account -> account.standing().leaver())
                .booleans("deactivated", account -> account.standing().deactivated())
                .booleans("deleted", account -> account.standing().deleted())
                .longs("sequence", DirectoryAccount::version);
    }
}
