package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HashAlgorithmTest {

    @Test
    void sm3MeetsTheExamplesOfGbt32905() {
        assertThat(sm3("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(sm3("abcd".repeat(16)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void sha256MeetsTheExampleOfFips180() {
        assertThat(HashAlgorithm.SHA_256.hex("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void knowsItsNamesOnly() {
        assertThat(HashAlgorithm.named("SM3")).isEqualTo(HashAlgorithm.SM3);
        assertThat(HashAlgorithm.named("SHA-256")).isEqualTo(HashAlgorithm.SHA_256);
        assertThatIllegalArgumentException().isThrownBy(() -> HashAlgorithm.named("MD5"));
    }

    @Test
    void newLeavesUseSm3UnlessConfiguredOtherwise() {
        assertThat(configured(Map.of())).isEqualTo(HashAlgorithm.SM3);
        assertThat(configured(Map.of("shuzha.trail.algorithm", "SHA-256"))).isEqualTo(HashAlgorithm.SHA_256);
    }

    private static HashAlgorithm configured(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("shuzha.trail", TrailProperties.class)
                .algorithm();
    }

    private static String sm3(String text) {
        return HashAlgorithm.SM3.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
