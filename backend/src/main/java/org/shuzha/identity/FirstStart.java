package org.shuzha.identity;

import java.util.Locale;
import java.util.Map;
import org.shuzha.shared.Texts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** While people are known but nobody has an account: prints the one-time token for the first one to the console. */
@Component
@Profile("!demo")
@Order(10)
class FirstStart implements ApplicationRunner {

    private final AccountMapper accounts;
    private final Invitations invitations;
    private final Texts texts;

    FirstStart(AccountMapper accounts, Invitations invitations, Texts texts) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.texts = texts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("shuzha.import")
                || arguments.containsOption("shuzha.invite")
                || arguments.containsOption("shuzha.forget-factor")) {
            return;
        }
        if (accounts.anyAccount()) {
            return;
        }
        if (accounts.anyPerson()) {
            say("setup.token_issued", Map.of("token", invitations.first()));
        } else {
            say("setup.nobody_imported", Map.of());
        }
    }

    private void say(String code, Map<String, Object> args) {
        System.out.println(texts.text(code, args, Locale.getDefault()));
    }
}
