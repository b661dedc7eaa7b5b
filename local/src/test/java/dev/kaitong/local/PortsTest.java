package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aTakenPortIsNamedWithWhoNeedsItAndWhoHoldsIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Part, Integer> ports = new EnumMap<>(Part.class);
            ports.put(Part.CREDIT, taken.getLocalPort());
            assertThatThrownBy(() -> new Ports(ports, ports, 1).mustBeFree(List.of(Part.CREDIT)))
                    .isInstanceOf(LocalException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("credit-service")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void thoseOfTheContractAreThoseOfTheContract() {
        Ports ports = Ports.ofTheContract();
        assertThat(List.of(Part.values()))
                .extracting(part -> ports.apiOf(part) + " " + ports.managementOf(part))
                .containsExactly("8081 9001", "8082 9002", "8083 9003", "8080 9000");
    }

    @Test
    void freePortsAreAllDifferent() {
        Ports ports = Ports.anyFree();
        assertThat(ports.api().values())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(ports.management().values())
                .doesNotContain(ports.postgres());
    }
}
