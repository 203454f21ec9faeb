package org.shuzha.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Gives a repeated request the first answer, byte for byte. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdempotencyAdvice {

    static final String REPLAYED = "Idempotency-Replayed";

    @ExceptionHandler
    ResponseEntity<byte[]> replay(IdempotencyReplay replay) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(replay.status()).header(REPLAYED, "true");
        return replay.body() == null
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON)
                        .body(replay.body().getBytes(StandardCharsets.UTF_8));
    }
}
