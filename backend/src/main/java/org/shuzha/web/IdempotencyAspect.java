package org.shuzha.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.shuzha.shared.Problem;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Handles {@link org.shuzha.shared.Idempotent}: key, change and answer in one transaction. */
@Aspect
@Component
class IdempotencyAspect {

    static final String HEADER = "Idempotency-Key";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final IdempotencyKeys keys;
    private final IdempotencyFingerprint fingerprint;
    private final JsonMapper json;

    IdempotencyAspect(IdempotencyKeys keys, IdempotencyFingerprint fingerprint, JsonMapper json) {
        this.keys = keys;
        this.fingerprint = fingerprint;
        this.json = json;
    }

    /**
     * Throws malformed {@code idempotency.key_missing}, invalid {@code idempotency.key_reused}, conflict
     * {@code idempotency.in_progress} when the first request with the key outlasts our patience.
     */
    @Around("@annotation(org.shuzha.shared.Idempotent)")
    Object once(ProceedingJoinPoint call) throws Throwable {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Method method = ((MethodSignature) call.getSignature()).getMethod();
        String key = key(request);
        String id = IdempotencyFingerprint.hash(account(), key);
        String hash = fingerprint.hash(key, request.getMethod(), path(request), method, call.getArgs());
        long begun = System.nanoTime();
        while (true) {
            try {
                return keys.once(id, hash, () -> answer(method, call.proceed())).result();
            } catch (IdempotencyKeys.Busy busy) {
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw Problem.conflict("idempotency.in_progress", Map.of());
                }
            }
        }
    }

    private static String account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            throw new Problem(Problem.Kind.UNAUTHENTICATED, "session.required", Map.of(), List.of());
        }
        return who.getName();
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null || key.isBlank()) {
            throw new Problem(Problem.Kind.MALFORMED, "idempotency.key_missing", Map.of(), List.of());
        }
        return key;
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private IdempotencyAnswer answer(Method method, Object result) {
        Object body = result instanceof ResponseEntity<?> entity ? entity.getBody() : result;
        String text = body == null ? null : json.writeValueAsString(body);
        return new IdempotencyAnswer(status(method, result), text, result);
    }

    private static int status(Method method, Object result) {
        if (result instanceof ResponseEntity<?> entity) {
            return entity.getStatusCode().value();
        }
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(method, ResponseStatus.class);
        return declared == null ? HttpStatus.OK.value() : declared.code().value();
    }
}
