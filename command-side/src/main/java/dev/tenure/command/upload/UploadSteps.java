package dev.tenure.command.upload;

import dev.tenure.command.account.TemporaryPasswordSending;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.account.UserAccountCommand.RegisterUploaded;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.registration.Places;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.upload.BulkUploadCommand.ReceiveUpload;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadReceived;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** What an upload makes of others: itself in a container that there is, accounts, and numbers that are free again. */
public final class UploadSteps {
    private final Repository<BulkUpload> uploads;
    private final Repository<CareContainer> containers;
    private final Repository<UserAccount> accounts;
    private final Committed committed;

    public UploadSteps(
            Repository<BulkUpload> uploads,
            Repository<CareContainer> containers,
            Repository<UserAccount> accounts,
            Committed committed) {
        this.uploads = uploads;
        this.containers = containers;
        this.accounts = accounts;
        this.committed = committed;
    }

    @CommandHandler
    Done handle(ReceiveUpload command) throws Exception {
        if (committed.exists(command.target())) {
            return new Done();
        }
        containers.load(command.containerId().toString());
        uploads.newInstance(() -> new BulkUpload(
                new UploadReceived(command.uploadId(), command.containerId(), command.rows(), command.faulty())));
        return new Done();
    }

    /** The number changes hands without a gap: the row held it for this very account. */
    @CommandHandler
    Done handle(
            RegisterUploaded command,
            AddressBook addresses,
            MobileClaims mobiles,
            Places places,
            Messages messages,
            TemporaryPasswordSending sending)
            throws Exception {
        if (committed.exists(command.target())) {
            return new Done();
        }
        UUID holder = mobiles.holdersOf(List.of(command.mobile())).get(MobileClaims.key(command.mobile()));
        if (holder != null && !holder.equals(command.target())) {
            throw new Rejection(RejectionCode.MOBILE_IN_USE);
        }
        MailAddress address = address(command, addresses);
        mobiles.claim(command.mobile(), command.accountId());
        places.take(command.containerId(), command.accountId());
        accounts.newInstance(() -> new UserAccount(registered(command, address), sending));
        String name = command.name().given() + " " + command.name().family();
        command.informed()
                .forEach(to -> messages.email(
                        to,
                        MessageTemplate.LOG_IN_NAME,
                        command.target(),
                        Map.of("name", name, "address", address.value())));
        return new Done();
    }

    private static MailAddress address(RegisterUploaded command, AddressBook addresses) {
        MailAddress existing = command.existing();
        return existing == null
                ? addresses.allot(command.name(), command.accountId(), List.of())
                : addresses.keep(existing, command.accountId());
    }

    private static AccountRegistered registered(RegisterUploaded command, MailAddress address) {
        return new AccountRegistered(
                command.accountId(),
                command.containerId(),
                command.channel(),
                null,
                new RegisteredPerson(command.name(), address, command.mobile()));
    }
}
