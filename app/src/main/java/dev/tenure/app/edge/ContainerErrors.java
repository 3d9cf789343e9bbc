package dev.tenure.app.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the container refuses before anything of ours sees it, such as a path that is none, gets a problem document too. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final JsonMapper json;
    private final EdgeProblems problems;

    public ContainerErrors(JsonMapper json, EdgeProblems problems) {
        this.json = json;
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Problem(json, problems)));
    }

    private static final class Problem extends ErrorReportValve {
        private final JsonMapper json;
        private final EdgeProblems problems;

        Problem(JsonMapper json, EdgeProblems problems) {
            this.json = json;
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding("UTF-8");
                ProblemDetail problem = problems.problem(status, status.name(), status.getReasonPhrase() + ".");
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(json.writeValueAsString(problem));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
