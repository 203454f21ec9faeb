package org.shuzha.identity;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --shuzha.invite=<username>,…}: prints a one-time token per name and ends; an unknown name makes it fail. */
@Component
@Order(2)
@ConditionalOnProperty("shuzha.invite")
class InviteCommand extends PerUserCommand {

    private final Invitations invitations;

    InviteCommand(Invitations invitations, @Value("${shuzha.invite}") List<String> usernames) {
        super(usernames);
        this.invitations = invitations;
    }

    @Override
    protected String act(String username) {
        return invitations.invite(username);
    }
}
