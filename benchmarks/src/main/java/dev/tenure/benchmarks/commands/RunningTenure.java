package dev.tenure.benchmarks.commands;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.app.TenureApplication;
import dev.tenure.command.account.AccessJournal;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.upload.UploadIntake;
import dev.tenure.command.upload.UploadProgress;
import dev.tenure.command.upload.UploadRunner;
import dev.tenure.command.upload.Uploads;
import dev.tenure.command.watch.CommandSideStatus;
import dev.tenure.eventstore.append.EventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole Tenure in this process, on an embedded database that is as durable as any other. */
public final class RunningTenure implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningTenure(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on that directory, with more settings. */
    public static RunningTenure start(Path directory, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                // it is here for one of those that Tenure is compared with
                "--spring.autoconfigure.exclude=org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
                "--tenure.data-directory=" + directory,
                "--tenure.mobile.undiallable-blocks=" + StaffFiles.NUMBERS,
                "--logging.level.root=error",
                "--logging.level.dev.tenure=error"));
        all.addAll(List.of(settings));
        return new RunningTenure(SpringApplication.run(TenureApplication.class, all.toArray(String[]::new)));
    }

    public Commands commands() {
        return context.getBean(Commands.class);
    }

    /** What moves uploads. */
    record Uploading(
            UploadIntake intake, Commands commands, UploadProgress progress, UploadRunner runner, Uploads uploads) {}

    Uploading uploading() {
        return new Uploading(
                context.getBean(UploadIntake.class),
                commands(),
                context.getBean(UploadProgress.class),
                context.getBean(UploadRunner.class),
                context.getBean(Uploads.class));
    }

    public EventLog log() {
        return context.getBean(EventLog.class);
    }

    public TenureDatabase database() {
        return new TenureDatabase(context.getBean(HikariDataSource.class));
    }

    public AccessJournal journal() {
        return context.getBean(AccessJournal.class);
    }

    /** Has a story follow the log, after all were let rest. */
    public void startProcessor(String name) {
        context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(name)
                .orElseThrow()
                .start();
    }

    /** Whether a story has handled the whole log. */
    public boolean hasSeenAll(String name) {
        return context.getBean(CommandSideStatus.class).stories().processors().stream()
                .filter(story -> story.name().equals(name))
                .allMatch(story -> story.running() && story.lagEvents() == 0);
    }

    /** Lets projections and stories rest, so that only the way of a command is measured. */
    public void stopProcessors() {
        context.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    @Override
    public void close() {
        context.close();
    }
}
