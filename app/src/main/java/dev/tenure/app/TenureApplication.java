package dev.tenure.app;

import dev.tenure.app.demo.Demo;
import dev.tenure.app.settings.TenureSettings;
import dev.tenure.app.start.RefusedStart;
import dev.tenure.app.tools.Tools;
import java.io.IOException;
import java.util.Arrays;
import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts Tenure: the roles asked for, by default all, with an embedded PostgreSQL unless another is configured. */
@SpringBootApplication(
        scanBasePackages = "dev.tenure.app",
        exclude = {
            // it would ask a server outside whether there is a newer version
            UpdateCheckerAutoConfiguration.class,
            // interceptors are registered where the bus is made, once and in order
            InterceptorAutoConfiguration.class
        })
@EnableConfigurationProperties(TenureSettings.class)
public class TenureApplication {
    /** Starts Tenure, or with {@code demo} or the name of one of the {@link Tools} as the first word does that. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            if (arguments.length > 0 && arguments[0].equals("demo")) {
                System.exit(Demo.start(Arrays.copyOfRange(arguments, 1, arguments.length)));
            }
            if (arguments.length > 0 && Tools.isOne(arguments[0])) {
                System.exit(Tools.run(arguments));
            }
            SpringApplication.run(TenureApplication.class, arguments);
        } catch (RuntimeException failure) {
            if (RefusedStart.line(failure).isEmpty()) {
                throw failure;
            }
            // the one line that says why is on the screen already
            System.exit(1);
        }
    }
}
