package dev.tenure.console;

import dev.tenure.console.access.AccessConfiguration;
import dev.tenure.console.access.SignedIn;
import dev.tenure.console.api.Addresses;
import dev.tenure.console.api.Api;
import dev.tenure.console.applications.ApplicationPages;
import dev.tenure.console.applications.DecisionPages;
import dev.tenure.console.apply.ApplyPages;
import dev.tenure.console.deadlines.DeadlinePages;
import dev.tenure.console.deadlines.Deadlines;
import dev.tenure.console.directory.DirectoryPages;
import dev.tenure.console.firstsignin.FirstSignInPages;
import dev.tenure.console.firstsignin.Journey;
import dev.tenure.console.firstsignin.StepPages;
import dev.tenure.console.history.Histories;
import dev.tenure.console.home.HomePages;
import dev.tenure.console.leaving.LeavingPages;
import dev.tenure.console.leaving.MovingPages;
import dev.tenure.console.leaving.Successions;
import dev.tenure.console.mailbox.MailboxPages;
import dev.tenure.console.mailbox.MemberPages;
import dev.tenure.console.mailbox.RightPages;
import dev.tenure.console.outbox.OutboxPages;
import dev.tenure.console.page.ErrorPages;
import dev.tenure.console.page.Frame;
import dev.tenure.console.page.Moments;
import dev.tenure.console.page.PageModel;
import dev.tenure.console.page.PlainPages;
import dev.tenure.console.person.PersonPages;
import dev.tenure.console.person.RenamePages;
import dev.tenure.console.person.TemporaryPasswordPages;
import dev.tenure.console.proof.ProofPages;
import dev.tenure.console.provider.ProviderPages;
import dev.tenure.console.system.SystemPages;
import dev.tenure.console.uploads.UploadActions;
import dev.tenure.console.uploads.UploadPages;
import dev.tenure.style.WebStyleConfiguration;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Wires the console. It asks of the application only for a {@link dev.tenure.console.access.ConsoleSecret} and that Thymeleaf,
 * Spring MVC and Spring Security are set up.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
@Import({
    WebStyleConfiguration.class,
    AccessConfiguration.class,
    PageModel.class,
    PlainPages.class,
    HomePages.class,
    DirectoryPages.class,
    DeadlinePages.class,
    PersonPages.class,
    RenamePages.class,
    TemporaryPasswordPages.class,
    ProviderPages.class,
    MailboxPages.class,
    MemberPages.class,
    RightPages.class,
    Successions.class,
    LeavingPages.class,
    MovingPages.class,
    ProofPages.class,
    ApplicationPages.class,
    DecisionPages.class,
    OutboxPages.class,
    UploadPages.class,
    UploadActions.class,
    SystemPages.class,
    ApplyPages.class,
    FirstSignInPages.class,
    StepPages.class
})
public class ConsoleConfiguration {
    @Bean
    Addresses consoleAddresses(ConsoleSettings settings, Environment environment) {
        return new Addresses(settings, environment);
    }

    @Bean
    Api consoleApi(Addresses addresses, SignedIn signedIn) {
        return new Api(addresses, signedIn);
    }

    @Bean
    Moments moments() {
        return new Moments();
    }

    @Bean
    Histories histories(Api api, Moments moments) {
        return new Histories(api, moments);
    }

    @Bean
    Deadlines deadlines(Api api) {
        return new Deadlines(api);
    }

    @Bean
    Journey firstSignInJourney(Api api) {
        return new Journey(api);
    }

    @Bean
    Frame pageFrame(SignedIn signedIn) {
        return new Frame(signedIn);
    }

    @Bean
    ErrorPages errorPages(Frame frame, SignedIn signedIn, HttpSessionRequestCache requests) {
        return new ErrorPages(frame, signedIn, requests, Clock.systemUTC());
    }
}
