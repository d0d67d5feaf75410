// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Tool.Witness;

/// <summary>Forty headers that have everything between them that headers have.</summary>
internal static class HeaderSample
{
    public static IReadOnlyList<string> Headers { get; } =
    [
        .. Names("atmdev can/bcm cdrom elf ethtool fb fiemap fs hdreg io_uring wireless pkt_sched"), // ioctls, flexible arrays, unions
        .. Names("bpf ip tcp icmpv6 perf_event if_pppox usb/cdc dvb/frontend"), // bit-fields, of either byte order, and packed ones
        .. Names("btrfs btrfs_tree iso_fs msdos_fs usb/ch9 virtio_net nfs4"), // packed records, types of one byte order
        .. Names("input kvm videodev2 v4l2-subdev soundcard loop"), // types that differ between targets
        .. Names("nl80211 rtnetlink netfilter/nf_tables if_link"), // large enumerations
        .. Names("dm-ioctl un seccomp"), // strings, pointers
    ];

    private static IEnumerable<string> Names(string names) => names.Split(' ').Select(name => $"linux/{name}.h");
}
