package dev.tenure.benchmarks.stores;

import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import java.util.Locale;
import java.util.UUID;

/** Events with and without somebody's data, of one size in clear. */
public enum EventKind {
    /** With a personal component. */
    SEALED("account") {
        @Override
        TenureEvent event(UUID aggregate, int padding) {
            MailAddress address = MailAddress.of("john.smith@nhs.net");
            return new AccountRenamed(
                    new UserAccountId(aggregate),
                    true,
                    new RenamedPerson(new PersonName("John", "Smith"), address, address));
        }
    },
    /** Without one; as many letters longer as it takes. */
    PLAIN("container") {
        @Override
        TenureEvent event(UUID aggregate, int padding) {
            return new ContainerOpened(
                    new CareContainerId(aggregate),
                    OdsCode.of("B000000001"),
                    "Home" + "x".repeat(padding),
                    "Leeds",
                    ParentContainer.CARE,
                    new ApplicationId(aggregate));
        }
    };

    private final String aggregateType;

    EventKind(String aggregateType) {
        this.aggregateType = aggregateType;
    }

    abstract TenureEvent event(UUID aggregate, int padding);

    public TenureEvent event(UUID aggregate) {
        return event(aggregate, 0);
    }

    String aggregateType() {
        return aggregateType;
    }

    /** The beginning of its contenders' ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOf(String contender) {
        return contender.startsWith(id() + "-");
    }

    /** Whether that contender reads; all others append. */
    public static boolean isRead(String contender) {
        return contender.contains("-read.");
    }

    /** This kind's contender that does the same. */
    public String idLike(String contender) {
        return id() + contender.substring(contender.indexOf('-'));
    }
}
