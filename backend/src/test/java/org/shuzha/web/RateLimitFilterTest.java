package org.shuzha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.SignedIn;
import org.shuzha.shared.Problem;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.ModelAndView;

class RateLimitFilterTest {

    private static final String WARD = "10.1.1.1";

    private final RequestLimits limits = new RequestLimits(new RequestProperties(3, 5, Duration.ofHours(1)));
    private final RateLimitFilter filter =
            new RateLimitFilter(limits, new Refusals((request, response, handler, refusal) -> {
                response.setStatus(((Problem) refusal).kind().status());
                return new ModelAndView();
            }));

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneWhoAsksWithoutEndStopsNobodyElseOnTheWard() throws Exception {
        assertThat(statuses("loud", WARD, 5)).containsExactly(200, 200, 200, 429, 429);
        assertThat(statuses("quiet", WARD, 3)).containsOnly(200);
        assertThat(statuses("loud", "10.1.1.2", 1)).containsExactly(429);
    }

    @Test
    void whoeverIsNotSignedInSharesTheAddress() throws Exception {
        assertThat(statuses(null, WARD, 6)).containsExactly(200, 200, 200, 200, 200, 429);
        assertThat(statuses(null, "10.1.1.2", 1)).containsExactly(200);
        assertThat(statuses("somebody", WARD, 1)).containsExactly(200);
    }

    @Test
    void pagesAndFilesAreNotCounted() throws Exception {
        statuses(null, WARD, 6);
        assertThat(status("/assets/app.js", null, WARD)).isEqualTo(200);
        assertThat(status("/", null, WARD)).isEqualTo(200);
    }

    @Test
    void theQuietAreForgottenAndTheLoudAreNot() throws Exception {
        statuses("loud", WARD, 3);
        limits.forgetTheQuiet();
        assertThat(statuses("loud", WARD, 1)).containsExactly(429);
    }

    private List<Integer> statuses(String person, String address, int times) throws Exception {
        var seen = new java.util.ArrayList<Integer>();
        for (int i = 0; i < times; i++) {
            seen.add(status("/api/tasks", person, address));
        }
        return seen;
    }

    private int status(String path, String person, String address) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        person == null
                                ? null
                                : UsernamePasswordAuthenticationToken.authenticated(
                                        new SignedIn(person), null, List.of()));
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
