package dev.tenure.command;

import dev.tenure.command.account.AccessJournal;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.use.UseReports;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.eventstore.trace.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what takes reports of use in. */
@Configuration(proxyBeanMethods = false)
public class UseConfiguration {
    @Bean
    UseReports useReports(
            Commands commands, AddressBook addresses, AccessJournal journal, ObjectProvider<Traces> traces) {
        UseReports.Sending sending = new UseReports.Sending(traces.getIfAvailable(Traces::plain), JsonForm.mapper());
        return new UseReports(commands, addresses, journal, sending);
    }
}
