package org.shuzha.incident;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that sends text messages, any that takes one message by HTTP. In {@code url} and {@code body} stand
 * <code>{to}</code>, <code>{text}</code> and <code>{id}</code>, escaped as address, JSON or form need it.
 *
 * @param url null for no gateway: nobody is told by text message
 * @param type JSON or form, {@code application/json} or {@code application/x-www-form-urlencoded}
 * @param body null for none
 * @param headers {@code Name: value}; secrets come from the environment
 * @param receipt JSON pointer to the gateway's id of the message; without it nothing is proven, and nobody counts as told
 * @param result JSON pointer to a code that says whether the message was taken; null where the status says it
 * @param accepted codes that say so
 * @param refused codes that say this number cannot be reached; all others are trouble of the gateway, and tried again
 * @param timeout how long a message may take
 */
@ConfigurationProperties("shuzha.sms")
record SmsProperties(
        @Nullable String url,
        @DefaultValue("POST") String method,
        @DefaultValue("application/json") String type,

        @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}") @Nullable
        String body,

        @DefaultValue List<String> headers,
        @DefaultValue("/id") String receipt,
        @Nullable String result,
        @DefaultValue List<String> accepted,
        @DefaultValue List<String> refused,
        @DefaultValue("20s") Duration timeout) {

    @Override
    public String toString() {
        return "SmsProperties";
    }
}
