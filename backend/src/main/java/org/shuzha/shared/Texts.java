package org.shuzha.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Chinese and English sentences of the codes that refusals, import errors and notices carry. Every package brings its own
 * {@code problems/<package>_zh.properties} and {@code _en.properties}, and {@code notices/} for what people are told;
 * {@code {name}} stands for the argument {@code name}.
 */
@Component
public class Texts {

    private static final List<String> FOLDERS = List.of("problems", "notices");

    private final Map<String, Properties> byLanguage = Map.of("zh", read("zh"), "en", read("en"));

    /** English for English readers, Chinese for everybody else. */
    public static String language(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "zh";
    }

    /** An unknown code answers itself. */
    public String text(String code, Map<String, Object> args, Locale locale) {
        String language = language(locale);
        String text = byLanguage.get(language).getProperty(code, code);
        for (Map.Entry<String, Object> arg : args.entrySet()) {
            text = text.replace("{" + arg.getKey() + "}", word(arg.getValue(), language));
        }
        return text;
    }

    /** Constants such as posts have a name of their own in both languages: {@code post.AUDITOR}. */
    private String word(Object value, String language) {
        if (value instanceof Enum<?> constant) {
            String kind = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
            return byLanguage.get(language).getProperty(kind + "." + constant.name(), constant.name());
        }
        return String.valueOf(value);
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        try {
            for (String folder : FOLDERS) {
                String pattern = "classpath*:" + folder + "/*_" + language + ".properties";
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        texts.load(reader);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
