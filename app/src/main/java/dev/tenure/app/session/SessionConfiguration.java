package dev.tenure.app.session;

import dev.tenure.app.roles.ConditionalOnRole;
import dev.tenure.app.roles.ProcessRole;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.sealing.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;

/**
 * Sessions of people at the pages, in the database, so that every process of identity and console knows them and a restart
 * signs nobody out. What a session holds is sealed.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole({ProcessRole.IDENTITY, ProcessRole.CONSOLE})
@EnableJdbcHttpSession(tableName = "access.session", maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS)
public class SessionConfiguration {
    static final int IDLE_SECONDS = 30 * 60;

    @Bean
    @SuppressWarnings("NullAway") // a converter may give null, which stands for an attribute that is not there
    ConversionService springSessionConversionService(Keys keys) {
        GenericConversionService conversions = new GenericConversionService();
        SealedAttributes attributes = new SealedAttributes(keys.sealer());
        conversions.addConverter(Object.class, byte[].class, attributes::sealed);
        conversions.addConverter(byte[].class, Object.class, attributes::opened);
        return conversions;
    }

    @Bean
    CookieSerializer sessionCookies(KeyedHash hash) {
        return new ProvenCookies(hash);
    }
}
