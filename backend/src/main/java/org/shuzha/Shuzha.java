package org.shuzha;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.shuzha.audit.BundleCommand;
import org.shuzha.audit.WitnessCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The approval system through which a hospital's data moves, or does not. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Shuzha {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify")) {
            // offline: neither the application nor its database is started
            System.exit(BundleCommand.run(List.of(args).subList(1, args.length), System.out));
        }
        if (args.length > 0 && args[0].equals("witness")) {
            if (!WitnessCommand.run(List.of(args).subList(1, args.length), System.out)) {
                System.exit(2);
            }
            return;
        }
        boolean command = Arrays.stream(args).anyMatch(Shuzha::isCommand);
        if (!command) {
            SpringApplication.run(Shuzha.class, args);
            return;
        }
        // a command does its work beside a running server: it opens no port and ends with its own exit code
        String[] quiet = Stream.concat(Arrays.stream(args), Stream.of("--server.port=-1"))
                .toArray(String[]::new);
        ConfigurableApplicationContext context = SpringApplication.run(Shuzha.class, quiet);
        System.exit(SpringApplication.exit(context));
    }

    private static boolean isCommand(String arg) {
        return Stream.of("import", "invite", "forget-factor")
                .anyMatch(name -> arg.startsWith("--shuzha." + name + "="));
    }
}
