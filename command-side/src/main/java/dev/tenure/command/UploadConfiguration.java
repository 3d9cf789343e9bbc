package dev.tenure.command;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.NumbersInUse;
import dev.tenure.command.registration.RecordedNumbersInUse;
import dev.tenure.command.upload.BulkUpload;
import dev.tenure.command.upload.ContainerRecord;
import dev.tenure.command.upload.UploadCounts;
import dev.tenure.command.upload.UploadIntake;
import dev.tenure.command.upload.UploadProgress;
import dev.tenure.command.upload.UploadResult;
import dev.tenure.command.upload.UploadRows;
import dev.tenure.command.upload.UploadRunner;
import dev.tenure.command.upload.UploadSettings;
import dev.tenure.command.upload.UploadSteps;
import dev.tenure.command.upload.Uploads;
import dev.tenure.command.upload.store.JdbcUploadRows;
import dev.tenure.command.upload.store.JdbcUploads;
import dev.tenure.command.upload.web.UploadAnswers;
import dev.tenure.eventstore.NodeName;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires bulk upload (REG-10): its working store, the engine that moves uploads on, and what callers are told. */
@Configuration(proxyBeanMethods = false)
public class UploadConfiguration {
    @Bean
    UploadSteps uploadSteps(
            Repository<BulkUpload> uploads,
            Repository<CareContainer> containers,
            Repository<UserAccount> accounts,
            Committed committed) {
        return new UploadSteps(uploads, containers, accounts, committed);
    }

    @Bean
    JdbcUploadRows uploadRows(JdbcClient jdbc, Keys keys) {
        return new JdbcUploadRows(jdbc, keys.sealer(), JsonForm.mapper());
    }

    @Bean
    Uploads uploads(JdbcClient jdbc, PlatformTransactionManager transactions, Keys keys, JdbcUploadRows rows) {
        return new JdbcUploads(jdbc, new TransactionTemplate(transactions), keys.sealer(), rows);
    }

    @Bean
    KnownAccounts knownAccounts(RecordedEvents events) {
        return new KnownAccounts(events);
    }

    @Bean
    NumbersInUse numbersInUse(KnownAccounts accounts) {
        return new RecordedNumbersInUse(accounts);
    }

    @Bean
    ContainerRecord containerRecord(RecordedEvents events, KnownAccounts accounts) {
        return new ContainerRecord(events, accounts);
    }

    @Bean
    UploadProgress uploadProgress(RecordedEvents events, Uploads uploads) {
        return new UploadProgress(events, uploads);
    }

    @Bean
    UploadIntake uploadIntake(
            Uploads uploads,
            ContainerRecord containers,
            MobileNumbers numbers,
            Keys keys,
            Supplier<UUID> ids,
            Clock clock,
            Policy policy) {
        return new UploadIntake(
                uploads,
                containers,
                numbers,
                keys.keyedHash(),
                new UploadIntake.Origin(ids, clock, policy.addressDomain()));
    }

    @Bean
    UploadRunner uploadRunner(NodeName node, UploadRunner.Store store, UploadRunner.Rows rows, Commands commands) {
        return new UploadRunner(node.value(), store, rows, commands, JsonForm.mapper());
    }

    @Bean
    UploadRunner.Store uploadStore(Uploads uploads, UploadProgress progress, UploadSettings settings, Clock clock) {
        return new UploadRunner.Store(uploads, progress, settings, clock);
    }

    @Bean
    UploadRunner.Rows uploadWork(
            UploadRows rows, KnownAccounts accounts, ContainerRecord containers, AddressBook addresses) {
        return new UploadRunner.Rows(rows, accounts, containers, addresses);
    }

    @Bean
    UploadResult uploadResult(UploadRows rows, KnownAccounts accounts) {
        return new UploadResult(rows, accounts);
    }

    @Bean
    UploadCounts uploadCounts(JdbcClient jdbc) {
        return new UploadCounts(jdbc);
    }

    @Bean
    UploadAnswers uploadAnswers(Uploads uploads, UploadRows rows) {
        return new UploadAnswers(uploads, rows);
    }
}
