// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;

namespace SynOS.Conformance.Guest.Native;

/// <summary>
/// The capabilities of the calling thread. The user stays the same, unless <see cref="User"/> is another: it is capabilities that
/// the kernel asks for.
/// </summary>
internal static unsafe class Privilege
{
    // struct __user_cap_data_struct, one for 32 capabilities: three words, of which the first two matter.
    private const int Words = 3;
    private const int Structs = 2;
    private const int Effective = 0;
    private const int Permitted = 1;
    private const int SysAdmin = 21;

    // The raw call changes the calling thread alone. The saved user stays 0, and with that the permitted capabilities stay.
    private static readonly nint SetResUid = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 117 : 147;

    /// <summary>Who a thread is without privilege; 0 is who it was.</summary>
    public static int User { get; set; }

    public static bool HasSysAdmin
    {
        get
        {
            uint* data = stackalloc uint[Structs * Words];
            Get(data);
            return (data[Effective] & (1u << SysAdmin)) != 0;
        }
    }

    /// <summary>Runs <paramref name="action"/> without any effective capability, as <see cref="User"/>.</summary>
    public static T Without<T>(Func<T> action)
    {
        Become(User);
        try
        {
            return WithoutCapabilities(action);
        }
        finally
        {
            Become(0);
        }
    }

    public static void Without(Action action) => Without(() =>
    {
        action();
        return true;
    });

    /// <summary>The same by the user who it is.</summary>
    public static T WithoutCapabilities<T>(Func<T> action)
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

    private static void Become(int user) =>
        BailOutException.ThrowIf(User != 0 && Libc.syscall(SetResUid, user, user, 0) != 0, "setresuid");

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
