package org.shuzha;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The approval system through which a hospital's data moves, or does not. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Shuzha {

    public static void main(String[] args) {
        SpringApplication.run(Shuzha.class, args);
    }
}
