package org.shuzha.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");

    private final Texts texts = new Texts();

    @Test
    void fillsArgumentsInTheReadersLanguage() {
        Map<String, Object> args = Map.of("min", 1, "max", 3);

        assertThat(texts.text("import.not_a_number", args, Locale.UK)).isEqualTo("Must be a whole number from 1 to 3.");
        assertThat(texts.text("import.not_a_number", args, Locale.CHINA)).isEqualTo("应为 1 至 3 的整数。");
        assertThat(texts.text("import.not_a_number", args, Locale.FRANCE)).startsWith("应为");
    }

    @Test
    void anUnknownCodeAnswersItself() {
        assertThat(texts.text("no.such.code", Map.of(), Locale.CHINA)).isEqualTo("no.such.code");
    }

    @Test
    void bothLanguagesKnowTheSameCodesAndArguments() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        List<Resource> chinese = Stream.of("problems", "notices")
                .flatMap(folder -> Stream.of(files(resolver, folder)))
                .toList();
        assertThat(chinese).extracting(Resource::getFilename).contains("shared_zh.properties", "notice_zh.properties");
        for (Resource file : chinese) {
            Properties zh = read(file);
            Properties en = read(file.createRelative(file.getFilename().replace("_zh.", "_en.")));
            assertThat(zh.stringPropertyNames()).as(file.getFilename()).isEqualTo(en.stringPropertyNames());
            for (String code : zh.stringPropertyNames()) {
                assertThat(arguments(zh.getProperty(code))).as(code).isEqualTo(arguments(en.getProperty(code)));
            }
        }
    }

    private static Resource[] files(PathMatchingResourcePatternResolver resolver, String folder) {
        try {
            return resolver.getResources("classpath*:" + folder + "/*_zh.properties");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties read(Resource file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
