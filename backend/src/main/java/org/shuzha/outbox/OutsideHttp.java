package org.shuzha.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Requests to servers of others: no redirects, no proxy, no cookies, a connection of its own each time, and an end to
 * everything after a while, however slowly they answer.
 */
public final class OutsideHttp {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Http1Config LITTLE =
            Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8192).build();

    /** {@code body}: as much of it as was asked for. */
    public record Answer(int status, String body) {}

    private final CloseableHttpClient http;
    private final Duration longest;

    /** {@code silence}: how long a server may say nothing; {@code longest}: when everything ends. */
    public OutsideHttp(DnsResolver resolver, Duration silence, Duration longest) {
        this.longest = longest;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(LITTLE)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(Timeout.of(silence))
                                .build())
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Reads at most so many bytes of what is answered. */
    public Answer send(
            String method, URI url, Map<String, String> headers, @Nullable String body, ContentType type, int most)
            throws IOException {
        var request = new HttpUriRequestBase(method, url);
        headers.forEach(request::setHeader);
        if (body != null) {
            request.setEntity(new StringEntity(body, type));
        }
        CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
                .execute(request::cancel);
        ClassicHttpResponse response = http.executeOpen(HttpHost.create(url), request, null);
        try {
            return new Answer(
                    response.getCode(), most == 0 || response.getEntity() == null ? "" : read(response, most));
        } finally {
            // cuts the connection, or closing would read the rest
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static String read(ClassicHttpResponse response, int most) throws IOException {
        InputStream content = response.getEntity().getContent();
        return new String(content.readNBytes(most), StandardCharsets.UTF_8);
    }
}
