package zhuqiao.partner.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Addresses of the public internet, told by what they are not (IANA special-purpose registries). */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return address instanceof Inet4Address ? isPublic4(first, second, bytes[2] & 0xFF) : isPublic6(first, second);
    }

    private static boolean isPublic4(int first, int second, int third) {
        boolean thisNetwork = first == 0;
        boolean carrierNat = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmarking = first == 198 && (second == 18 || second == 19);
        boolean documentation = (first == 198 && second == 51) || (first == 203 && second == 0 && third == 113);
        boolean reserved = first >= 240;
        return !(thisNetwork || carrierNat || protocols || benchmarking || documentation || reserved);
    }

    /** Only global unicast, and none of the blocks that carry an IPv4 address inside. */
    private static boolean isPublic6(int first, int second) {
        boolean globalUnicast = (first & 0xE0) == 0x20;
        boolean sixToFour = first == 0x20 && second == 0x02;
        return globalUnicast && !sixToFour;
    }
}
