package org.shuzha.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Fingerprints of requests: the same request gives the same one, whatever the order of its JSON members. */
@Component
class IdempotencyFingerprint {

    private final JsonMapper json;

    IdempotencyFingerprint(JsonMapper json) {
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .build();
    }

    /** SHA-256 in hexadecimal over the words, each closed by a zero byte. */
    static String hash(String... words) {
        return HexFormat.of().formatHex(digest(words).digest());
    }

    /**
     * SHA-256 over method, path and what the controller got as body, field or file, salted with the client's key, of which only a
     * hash is kept: nobody finds out from the fingerprint which identifier a body named.
     */
    String hash(String key, String verb, String path, Method method, Object[] args) throws IOException {
        MessageDigest digest = digest(key, verb, path);
        Annotation[][] annotations = method.getParameterAnnotations();
        for (int i = 0; i < args.length; i++) {
            if (args[i] instanceof MultipartFile file) {
                update(digest, file);
            } else if (isBody(annotations[i])) {
                digest.update(json.writeValueAsBytes(args[i]));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isBody(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof RequestBody || annotation instanceof RequestParam) {
                return true;
            }
        }
        return false;
    }

    private static void update(MessageDigest digest, MultipartFile file) throws IOException {
        digest.update(String.valueOf(file.getOriginalFilename()).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static MessageDigest digest(String... words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String word : words) {
                digest.update(word.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
