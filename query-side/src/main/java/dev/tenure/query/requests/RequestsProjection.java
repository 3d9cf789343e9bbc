package dev.tenure.query.requests;

import dev.tenure.eventstore.run.BatchHandler;
import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.request.RequestKind;
import dev.tenure.kernel.request.StaffRequestEvent.AccountWanted;
import dev.tenure.kernel.request.StaffRequestEvent.LeavingReported;
import dev.tenure.kernel.request.StaffRequestEvent.NameReported;
import dev.tenure.kernel.request.StaffRequestEvent.RequestAccepted;
import dev.tenure.kernel.request.StaffRequestEvent.RequestErased;
import dev.tenure.kernel.request.StaffRequestEvent.RequestOvertaken;
import dev.tenure.kernel.request.StaffRequestEvent.RequestRejected;
import dev.tenure.kernel.request.StaffRequestEvent.RequestWithdrawn;
import dev.tenure.kernel.request.StaffRequestEvent.TemporaryPasswordWanted;
import dev.tenure.query.requests.StoredRequest.Asked;
import dev.tenure.query.requests.StoredRequest.Settled;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.slice.Forgetting;
import dev.tenure.query.slice.Handlers;
import dev.tenure.query.slice.Remains;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Keeps what people and owners asked of NAS, and what became of it (LEA-8, SMB-9). */
public final class RequestsProjection implements BatchHandler, Forgetting {
    public static final String SLICE = "requests";

    private static final Handlers<Map<UUID, StoredRequest>> HANDLERS = new Handlers<Map<UUID, StoredRequest>>()
            .on(LeavingReported.class, (event, message, all) -> {
                boolean leaves = event.movingTo() == null;
                Asked asked = Asked.about(
                                (leaves ? RequestKind.LEAVING : RequestKind.MOVING).text(),
                                event.accountId().value(),
                                event.reporter().value(),
                                event.containerId().value())
                        .movingTo(
                                leaves
                                        ? null
                                        : Objects.requireNonNull(event.movingTo())
                                                .value());
                begin(asked, message, all);
            })
            .on(
                    NameReported.class,
                    (event, message, all) -> begin(
                            Asked.about(
                                            RequestKind.NEW_NAME.text(),
                                            event.accountId().value(),
                                            event.reporter().value(),
                                            event.containerId().value())
                                    .named(event.personal().name(), null),
                            message,
                            all))
            .on(
                    AccountWanted.class,
                    (event, message, all) -> begin(
                            Asked.about(
                                            RequestKind.ACCOUNT.text(),
                                            event.accountId().value(),
                                            event.reporter().value(),
                                            event.containerId().value())
                                    .into(event.mailboxId().value())
                                    .named(
                                            event.personal().name(),
                                            event.personal().mobile().value()),
                            message,
                            all))
            .on(
                    TemporaryPasswordWanted.class,
                    (event, message, all) -> begin(
                            Asked.about(
                                    RequestKind.TEMPORARY_PASSWORD.text(),
                                    event.accountId().value(),
                                    event.reporter().value(),
                                    event.containerId().value()),
                            message,
                            all))
            .on(RequestAccepted.class, (event, message, all) -> settle(RequestState.ACCEPTED, message, all))
            .on(RequestRejected.class, (event, message, all) -> settle(RequestState.REJECTED, message, all))
            .on(RequestWithdrawn.class, (event, message, all) -> settle(RequestState.WITHDRAWN, message, all))
            .on(RequestOvertaken.class, (event, message, all) -> settle(RequestState.OVERTAKEN, message, all))
            .on(RequestErased.class, (event, message, all) -> erased(message, all))
            .on(AccountDeleted.class, RequestsProjection::deleted)
            .on(ErasedEvent.class, RequestsProjection::erased);

    private final RequestTable table;
    private final Erased erased;

    public RequestsProjection(JdbcClient jdbc, Erased erased) {
        this.table = new RequestTable(jdbc);
        this.erased = erased;
    }

    @Override
    public void forget(Collection<UUID> people) {
        table.forget(people);
    }

    @Override
    public boolean takes(Class<?> payloadType) {
        return HANDLERS.takes(payloadType);
    }

    @Override
    public boolean reads(Class<?> payloadType) {
        return HANDLERS.reads(payloadType);
    }

    @Override
    public void handle(List<DomainEventMessage<?>> events) {
        Map<UUID, StoredRequest> all = new LinkedHashMap<>();
        table.of(ids(events, message -> true), ids(events, RequestsProjection::isDeletion))
                .forEach(stored -> all.put(stored.id(), stored));
        HANDLERS.fold(events.stream().<DomainEventMessage<?>>map(Remains::whole).toList(), all);
        Set<UUID> gone = erased.among(
                all.values().stream().map(it -> it.asked().accountId()).collect(Collectors.toSet()));
        table.write(all.values().stream()
                .map(it -> gone.contains(it.asked().accountId()) ? it.forgotten() : it)
                .toList());
    }

    private static List<UUID> ids(List<DomainEventMessage<?>> events, Predicate<DomainEventMessage<?>> which) {
        return events.stream()
                .filter(which)
                .map(RequestsProjection::id)
                .distinct()
                .toList();
    }

    private static boolean isDeletion(DomainEventMessage<?> message) {
        return message.getPayload() instanceof ErasedEvent erased
                ? Remains.isOf(erased, AccountDeleted.class)
                : message.getPayloadType() == AccountDeleted.class;
    }

    /** What identifies the person is sealed from now on; readers of the record with a reason still find it there (LEA-5). */
    private static void deleted(AccountDeleted event, DomainEventMessage<?> message, Map<UUID, StoredRequest> all) {
        all.replaceAll(
                (id, it) -> it.asked().accountId().equals(event.accountId().value()) ? it.withoutName() : it);
    }

    private static void begin(Asked asked, DomainEventMessage<?> message, Map<UUID, StoredRequest> all) {
        UUID id = id(message);
        all.putIfAbsent(
                id,
                new StoredRequest(
                        id,
                        asked,
                        RequestState.OPEN.name(),
                        message.getTimestamp(),
                        null,
                        message.getSequenceNumber()));
    }

    private static void settle(RequestState state, DomainEventMessage<?> message, Map<UUID, StoredRequest> all) {
        Settled how = new Settled(
                message.getTimestamp(), (String) message.getMetaData().get("actor"), (String)
                        message.getMetaData().get("reason"));
        StoredRequest before = Objects.requireNonNull(all.get(id(message)), "a request that was never made");
        all.put(before.id(), before.settle(state, how, message.getSequenceNumber()));
    }

    private static void erased(DomainEventMessage<?> message, Map<UUID, StoredRequest> all) {
        all.computeIfPresent(id(message), (id, it) -> it.withoutName().seen(message.getSequenceNumber()));
    }

    /** What was asked for somebody who was erased stays, without their name and number (LEA-5). */
    private static void erased(ErasedEvent event, DomainEventMessage<?> message, Map<UUID, StoredRequest> all) {
        JsonNode plain = Remains.plain(event);
        boolean name = Remains.isOf(event, NameReported.class);
        if (name || Remains.isOf(event, AccountWanted.class)) {
            Asked asked = Asked.about(
                    (name ? RequestKind.NEW_NAME : RequestKind.ACCOUNT).text(),
                    Remains.id(plain, "accountId"),
                    Remains.id(plain, "reporter"),
                    Remains.id(plain, "containerId"));
            begin(name ? asked : asked.into(Remains.id(plain, "mailboxId")), message, all);
        }
    }

    private static UUID id(DomainEventMessage<?> message) {
        return UUID.fromString(message.getAggregateIdentifier());
    }
}
