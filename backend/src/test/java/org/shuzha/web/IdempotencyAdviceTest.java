package org.shuzha.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class IdempotencyAdviceTest {

    private static final String BODY = "{\"b\": 1, \"a\":\"闸\"}";

    @RestController
    static class Answered {

        @PostMapping("/answer")
        Map<String, Object> answer(@RequestParam(required = false) String body) {
            throw new IdempotencyReplay(body == null ? 204 : 201, body);
        }
    }

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Answered())
            .setControllerAdvice(new IdempotencyAdvice())
            .build();

    @Test
    void repeatsTheAnswerByteForByte() throws Exception {
        http.perform(post("/answer").param("body", BODY).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isCreated())
                .andExpect(header().string(IdempotencyAdvice.REPLAYED, "true"))
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(content().bytes(BODY.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void repeatsAnEmptyAnswer() throws Exception {
        http.perform(post("/answer"))
                .andExpect(status().isNoContent())
                .andExpect(content().string(""));
    }
}
