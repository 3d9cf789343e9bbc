package dev.tenure.app.session;

import dev.tenure.app.roles.ConditionalOnRole;
import dev.tenure.app.roles.ProcessRole;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.sealing.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
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

    /** Pages of one session that load at the same time may add the same attribute, or add one while another signs out. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesAddedAtOnce() {
        return sessions -> sessions.setCreateSessionAttributeQuery(
                "insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)"
                        + " select known.primary_id, given.name, given.bytes"
                        + " from (values (cast(? as text), cast(? as text), cast(? as bytea))) given (id, name, bytes)"
                        + " join %TABLE_NAME% known on known.primary_id = cast(given.id as char(36))"
                        + " on conflict (session_primary_id, attribute_name)"
                        + " do update set attribute_bytes = excluded.attribute_bytes");
    }

    @Bean
    CookieSerializer sessionCookies(KeyedHash hash) {
        return new ProvenCookies(hash);
    }
}
