// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Targets;

/// <summary>A target that facts are measured for: one of the architectures. The default value is the first of them.</summary>
internal readonly struct Target : IEquatable<Target>
{
    private readonly byte _index;

    private Target(int index) => _index = (byte)index;

    /// <summary>In the order that facts name them.</summary>
    public static IReadOnlyList<Target> All { get; } = [.. Architecture.All.Select((_, index) => new Target(index))];

    public static Target X64 { get; } = Named("x86_64");

    public static Target X86 { get; } = Named("i686");

    public static Target Arm64 { get; } = Named("aarch64");

    public Architecture Architecture => Architecture.All[_index];

    public string Name => Architecture.Name;

    /// <summary>Its place among all targets.</summary>
    public int Index => _index;

    /// <summary>The target of a name; null when there is none.</summary>
    public static Target? Find(string name)
    {
        for (int i = 0; i < Architecture.All.Count; i++)
        {
            if (Architecture.All[i].Name == name)
                return new Target(i);
        }

        return null;
    }

    public static bool operator ==(Target left, Target right) => left.Equals(right);

    public static bool operator !=(Target left, Target right) => !left.Equals(right);

    public bool Equals(Target other) => _index == other._index;

    public override bool Equals(object? obj) => obj is Target other && Equals(other);

    public override int GetHashCode() => _index;

    public override string ToString() => Name;

    private static Target Named(string name) => Find(name) ?? throw new ArgumentException("no architecture has the name " + name, nameof(name));
}
