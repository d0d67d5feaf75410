// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Native;

/// <summary>
/// The capabilities of the calling thread. The user stays the same: it is capabilities that the kernel asks for.
/// </summary>
internal static unsafe class Privilege
{
    // struct __user_cap_data_struct, one for 32 capabilities: three words, of which the first two matter.
    private const int Words = 3;
    private const int Structs = 2;
    private const int Effective = 0;
    private const int Permitted = 1;
    private const int SysAdmin = 21;

    public static bool HasSysAdmin
    {
        get
        {
            uint* data = stackalloc uint[Structs * Words];
            Get(data);
            return (data[Effective] & (1u << SysAdmin)) != 0;
        }
    }

    /// <summary>Runs <paramref name="action"/> without any effective capability.</summary>
    public static T Without<T>(Func<T> action)
    {
        SetEffective(on: false);
        try
        {
            return action();
        }
        finally
        {
            SetEffective(on: true);
        }
    }

    public static void Without(Action action) => Without(() =>
    {
        action();
        return true;
    });

    private static void SetEffective(bool on)
    {
        uint* data = stackalloc uint[Structs * Words];
        Get(data);
        for (uint* one = data; one < data + Structs * Words; one += Words)
        {
            one[Effective] = on ? one[Permitted] : 0;
        }
        var header = new CapabilityHeader { Version = CapabilityHeader.Version3 };
        BailOutException.ThrowIf(Libc.capset(&header, data) != 0, "capset");
    }

    private static void Get(uint* data)
    {
        var header = new CapabilityHeader { Version = CapabilityHeader.Version3 };
        BailOutException.ThrowIf(Libc.capget(&header, data) != 0, "capget");
    }
}
