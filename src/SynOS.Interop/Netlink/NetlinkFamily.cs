// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Netlink;

/// <summary>What the kernel says of the family synos_ai: the numbers that it and its groups have since boot.</summary>
internal sealed class NetlinkFamily
{
    // linux/genetlink.h; the controller is the family that tells of families.
    public const ushort Controller = 16;
    public const byte ControllerVersion = 2;
    public const byte CommandGet = 3;
    public const byte CommandNew = 1;
    public const int AttributeName = 2;
    private const int AttributeId = 1;
    private const int AttributeVersion = 3;
    private const int AttributeGroups = 7;
    private const int AttributeGroupName = 1;
    private const int AttributeGroupId = 2;

    private readonly Dictionary<string, uint> _groups = new(StringComparer.Ordinal);

    public ushort Id { get; private set; }

    /// <summary>Numbers of the groups, in the kernel's order.</summary>
    public IReadOnlyDictionary<string, uint> Groups => _groups;

    /// <summary>Reads the answer to <see cref="CommandGet"/>.</summary>
    /// <exception cref="SynosUnavailableException">It is malformed, or of another version.</exception>
    public static NetlinkFamily Read(in NetlinkMessage message)
    {
        var family = new NetlinkFamily();
        uint version = 0;
        NetlinkAttributes attributes = message.Attributes;
        while (attributes.TryTake(out NetlinkAttribute attribute))
        {
            switch (attribute.Type)
            {
                case AttributeId:
                    family.Id = attribute.U16;
                    break;
                case AttributeVersion:
                    version = attribute.U32;
                    break;
                case AttributeGroups:
                    family.ReadGroups(attribute.Nested);
                    break;
            }
        }

        if (family.Id <= Controller)
            throw NetlinkMessage.Malformed($"a family cannot have number {family.Id}");
        if (version != synos_ai_netlink.SYNOS_AI_FAMILY_VERSION)
            throw NetlinkMessage.Malformed($"the family has version {version}, this library knows {synos_ai_netlink.SYNOS_AI_FAMILY_VERSION}");
        return family;
    }

    /// <exception cref="SynosUnavailableException">The family has no such group.</exception>
    public uint Group(string name) =>
        _groups.TryGetValue(name, out uint id) ? id : throw NetlinkMessage.Malformed($"the family has no group '{name}'");

    private void ReadGroups(NetlinkAttributes groups)
    {
        while (groups.TryTake(out NetlinkAttribute group))
        {
            string? name = null;
            uint id = 0;
            NetlinkAttributes attributes = group.Nested;
            while (attributes.TryTake(out NetlinkAttribute attribute))
            {
                if (attribute.Type == AttributeGroupName)
                    name = attribute.Text;
                else if (attribute.Type == AttributeGroupId)
                    id = attribute.U32;
            }

            if (name is null || id == 0)
                throw NetlinkMessage.Malformed("a group of the family lacks its name or number");
            _groups[name] = id;
        }
    }
}
