package org.shuzha.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the house.
 *
 * @param baseUrl address under which people reach the application, for links; without it mails tell where to look
 */
@ConfigurationProperties("shuzha")
record NoticeProperties(
        @Nullable String baseUrl, @DefaultValue Webhook webhook) {

    /**
     * Webhooks.
     *
     * @param allowed blocks of addresses that are not public and may be sent to all the same, e.g. {@code 10.1.2.0/24}
     * @param keyFile file with 32 random bytes in Base64 that the secrets follow from; changing it changes them all
     * @param folder where a key is made when none is configured: for a demonstration or the embedded database only
     */
    record Webhook(
            @DefaultValue List<String> allowed,
            @Nullable String keyFile,
            @DefaultValue("./data") String folder) {}

    /** Address of a page, null where nobody said how people get here. */
    @Nullable
    String link(String path) {
        return baseUrl == null || baseUrl.isBlank() || path == null ? null : baseUrl.replaceAll("/+$", "") + path;
    }
}
