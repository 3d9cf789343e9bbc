package dev.tenure.style;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the style sheet and the icons. Their addresses change with their content, so browsers may keep them for a year. */
@Configuration(proxyBeanMethods = false)
public class WebStyleConfiguration implements WebMvcConfigurer {
    /** Everything that a page loads besides itself; open to everybody. */
    public static final String PATHS = "/assets/**";

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PATHS)
                .addResourceLocations("classpath:/dev/tenure/style/web/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
    }
}
