package dev.tenure.command.messages.delivery.notify;

import java.util.UUID;

/** An API key of GOV.UK Notify: a name, the service's id and the secret, in one string. */
record NotifyKey(String serviceId, String secret) {
    private static final int ID = 36;

    static NotifyKey of(String apiKey) {
        int secretAt = apiKey.length() - ID;
        int serviceAt = secretAt - 1 - ID;
        if (serviceAt < 0) {
            throw refused();
        }
        return new NotifyKey(id(apiKey.substring(serviceAt, serviceAt + ID)), id(apiKey.substring(secretAt)));
    }

    private static String id(String text) {
        try {
            if (UUID.fromString(text).toString().equalsIgnoreCase(text)) {
                return text;
            }
        } catch (IllegalArgumentException notAnId) {
            throw refused();
        }
        throw refused();
    }

    /** The line does not repeat the key. */
    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(
                "tenure.messages.notify.api-key: is not a key of GOV.UK Notify, which ends with two ids");
    }

    @Override
    public String toString() {
        return "key of " + serviceId;
    }
}
