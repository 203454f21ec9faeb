package org.shuzha.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that a webhook must not reach, however they are written. */
class WebhookTargetsTest {

    private final WebhookTargets targets = new WebhookTargets(List.of(), InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "localhost",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200", // where Alibaba's cloud answers its machines
                "168.63.129.16", // Azure's
                "169.254.169.254", // AWS's and others'
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192", // Oracle's
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433", // 127.0.0.1 as one number
                "127.1",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:a00:1",
                "::127.0.0.1",
                "64:ff9b::7f00:1", // 127.0.0.1 through NAT64
                "64:ff9b:1::7f00:1",
                "2002:7f00:1::", // 127.0.0.1 through 6to4
                "2001:0:7f00:1::", // Teredo
                "2001:db8::1",
                "fe80::1",
                "fe80::1%1",
                "fc00::1",
                "fd00:ec2::254", // AWS's over IPv6
                "fec0::1",
                "ff02::1",
                "100::1",
                "5f00::1"
            })
    void areRefused(String host) {
        assertThatThrownBy(() -> targets.resolve(host)).isInstanceOf(WebhookTargets.RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "169.253.0.1",
                "223.5.5.5",
                "2400:3200::1",
                "2606:4700::1111"
            })
    void publicAddressesAreNot(String host) throws Exception {
        assertThat(targets.resolve(host)).hasSize(1);
        assertThat(targets.inside(host)).isFalse();
    }

    @Test
    void theOperatorAllowsBlocks() throws Exception {
        var own = new WebhookTargets(List.of("10.1.2.0/24", "fd00:1::/32"), InetAddress::getAllByName);
        assertThat(own.inside("10.1.2.3")).isTrue();
        assertThat(own.inside("fd00:1::3")).isTrue();
        for (String outside : List.of("10.1.3.1", "127.0.0.1", "fd00:2::1")) {
            assertThatThrownBy(() -> own.resolve(outside)).isInstanceOf(WebhookTargets.RefusedException.class);
        }
    }

    @Test
    void oneForbiddenAddressForbidsTheName() {
        var mixed = new WebhookTargets(List.of(), host ->
                new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")});
        assertThatThrownBy(() -> mixed.resolve("mixed.example")).isInstanceOf(WebhookTargets.RefusedException.class);
    }
}
