// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.CommandLine.Terminal;

/// <summary>
/// Writes to a descriptor and says when nobody reads it any more: the stream of System.Console keeps that to itself, so that a command that
/// follows would never end, and opening its writer changes the mode of the terminal's keys.
/// </summary>
internal sealed class DescriptorStream(int descriptor) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="OutputException">It cannot be written.</exception>
    public override unsafe void Write(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            for (int done = 0; done < buffer.Length;)
            {
                nint written = Libc.write(descriptor, bytes + done, (nuint)(buffer.Length - done));
                if (written >= 0)
                    done += (int)written;
                else
                    GoOnAfter(Marshal.GetLastPInvokeError());
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // The descriptor is shared with other programs, any of which may have made it non-blocking.
    private unsafe void GoOnAfter(int errno)
    {
        if (errno == Libc.EAGAIN)
        {
            (int Descriptor, short Wanted, short Got) wait = (descriptor, Libc.POLLOUT, 0);
            _ = Libc.poll(&wait, 1, -1);
        }
        else if (errno != Libc.EINTR)
        {
            throw new OutputException(errno);
        }
    }
}
