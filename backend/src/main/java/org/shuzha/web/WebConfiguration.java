package org.shuzha.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Duration;
import java.util.List;
import org.shuzha.shared.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;

/** Hangs the doorkeepers into Spring MVC; files with a hash in their name may be kept for good. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithSchema(JsonNode.class, new ObjectSchema());
    }

    private final OpenToInterceptor openTo;
    private final ActorResolver actors;

    WebConfiguration(OpenToInterceptor openTo, ActorResolver actors) {
        this.openTo = openTo;
        this.actors = actors;
    }

    /** The document the front end's types are generated from; it names no server. */
    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("Shuzha").version("1")).servers(List.of(new Server().url("/")));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(openTo);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
