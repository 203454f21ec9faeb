package org.shuzha.account;

import java.util.List;
import org.shuzha.identity.PerUserCommand;
import org.shuzha.identity.Profiles;
import org.shuzha.shared.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --shuzha.forget-factor=<username>,…}: takes every second factor from each and ends. For the only security
 * administrator who lost everything; a name without one makes it fail.
 */
@Component
@Order(2)
@ConditionalOnProperty("shuzha.forget-factor")
class ForgetFactorCommand extends PerUserCommand {

    private final FactorReset factors;
    private final Profiles profiles;

    ForgetFactorCommand(
            FactorReset factors, Profiles profiles, @Value("${shuzha.forget-factor}") List<String> usernames) {
        super(usernames);
        this.factors = factors;
        this.profiles = profiles;
    }

    @Override
    protected String act(String username) {
        factors.reset(Actor.SYSTEM, profiles.byUsername(username).id());
        return "";
    }
}
