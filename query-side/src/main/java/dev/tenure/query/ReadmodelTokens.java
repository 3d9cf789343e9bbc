package dev.tenure.query;

import dev.tenure.eventstore.NodeName;
import dev.tenure.eventstore.run.TokenPlace;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;

/**
 * Where the slices keep how far they have read: in their own schema, in the transaction that writes their rows. A holder of
 * its own, so that nobody takes this token store for the only one.
 */
public record ReadmodelTokens(TokenStore store, NodeName node) {
    static final String TABLE = "readmodel.token_entry";
    static final String WRITTEN_AT = "written_at";

    private static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable(TABLE)
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn(WRITTEN_AT)
            .build();

    static ReadmodelTokens of(ConnectionProvider connections, Serializer serializer, NodeName node) {
        TokenStore store = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(SCHEMA)
                .nodeId(node.value())
                .build();
        return new ReadmodelTokens(store, node);
    }

    /** The same table, for the slices' runners. */
    TokenPlace place(Serializer serializer) {
        return new TokenPlace(TABLE, WRITTEN_AT, node, serializer);
    }
}
