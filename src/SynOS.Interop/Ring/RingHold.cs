// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Ring;

/// <summary>Keeps the ring mapped while it is read, whoever disposes of it.</summary>
internal readonly ref struct RingHold
{
    private readonly RingMapping? _mapping;

    /// <exception cref="ObjectDisposedException">It is not mapped any more.</exception>
    public RingHold(RingMapping mapping)
    {
        bool held = false;
        mapping.DangerousAddRef(ref held);
        _mapping = mapping;
    }

    public void Dispose() => _mapping?.DangerousRelease();
}
