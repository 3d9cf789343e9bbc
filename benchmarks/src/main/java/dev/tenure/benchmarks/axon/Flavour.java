package dev.tenure.benchmarks.axon;

import java.util.List;

/** A way in which users configure Axon's event store on PostgreSQL. */
public enum Flavour {
    JPA("axon-jpa", "Axon, JPA engine as autoconfigured", JpaApplication.class),
    JDBC("axon-jdbc", "Axon, JDBC engine, defaults", JdbcApplication.class),
    TUNED("axon-tuned", "Axon, JDBC engine, no time-outs, strong cache", TunedApplication.class);

    private final String id;
    private final String title;
    private final Class<?> application;

    Flavour(String id, String title, Class<?> application) {
        this.id = id;
        this.title = title;
        this.application = application;
    }

    /** Short, as contenders are called by it. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    Class<?> application() {
        return application;
    }

    /** The name of its database. */
    String database() {
        return id.replace('-', '_');
    }

    List<String> properties() {
        return switch (this) {
            case JPA -> List.of("--spring.jpa.hibernate.ddl-auto=create", "--spring.jpa.open-in-view=false");
            case JDBC -> List.of();
            case TUNED -> List.of("--axon.timeout.enabled=false");
        };
    }
}
