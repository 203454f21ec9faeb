package org.shuzha.identity;

import java.util.List;
import java.util.Locale;
import org.shuzha.shared.Problem;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;

/** A command of the operator for several user names: prints a line for each, and fails when one was refused. */
public abstract class PerUserCommand implements ApplicationRunner, ExitCodeGenerator {

    private final List<String> usernames;
    private int exitCode;

    protected PerUserCommand(List<String> usernames) {
        this.usernames = usernames;
    }

    /** Does it for one, and answers what to print after the name. */
    protected abstract String act(String username);

    @Override
    public void run(ApplicationArguments arguments) {
        for (String username : usernames) {
            try {
                String said = act(username.strip().toLowerCase(Locale.ROOT));
                System.out.println((username + " " + said).strip());
            } catch (Problem unknown) {
                System.out.println(username + " ? [" + unknown.code() + "]");
                exitCode = 1;
            }
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
