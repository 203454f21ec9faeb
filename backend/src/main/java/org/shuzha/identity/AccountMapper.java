package org.shuzha.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountMapper {

    Optional<Account> byUsername(String username);

    boolean anyAccount();

    boolean open(String personId);

    Instant passwordChangedAt(String personId);

    boolean anyPerson();

    String usernameOf(String personId);

    Optional<Person> personByUsername(String username);

    void failed(String personId);

    void signedIn(@Param("personId") String personId, @Param("at") Instant at);

    void insert(@Param("personId") String personId, @Param("hash") String hash, @Param("at") Instant at);

    int changePassword(@Param("personId") String personId, @Param("hash") String hash, @Param("at") Instant at);

    void invite(
            @Param("id") String id,
            @Param("tokenHash") String tokenHash,
            @Param("personId") String personId,
            @Param("expiresAt") Instant expiresAt);

    Optional<Invitation> invitation(@Param("tokenHash") String tokenHash, @Param("now") Instant now);

    /** Marks the token as used; 0 when somebody else was faster. */
    int use(@Param("id") String id, @Param("now") Instant now);

    /** Unused invitations of this person (null: for the first account) end now. */
    void revoke(@Param("personId") String personId, @Param("now") Instant now);

    boolean firstInvitationOpen(Instant now);

    /** People with a username and no account, for the demo. */
    List<String> peopleWithoutAccount();

    /** Usernames of people who can sign in. */
    List<SignInName> signInNames();
}
