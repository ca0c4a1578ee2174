// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.hpp"

#include "base/errors.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace migralex {

namespace {

[[noreturn]] void fail(const std::string& program) {
    throw FileError(Message{"file.cannot-run", {program, std::strerror(errno)}});
}

/// Both ends of a pipe, closed at the latest when the scope ends.
class Pipe {
  public:
    explicit Pipe(const std::string& program) {
        if (::pipe2(ends_.data(), O_CLOEXEC) != 0) fail(program);
    }
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    [[nodiscard]] int end(std::size_t which) const {
        return ends_.at(which);
    }
    void close_end(std::size_t which) {
        if (ends_.at(which) >= 0) ::close(ends_.at(which));
        ends_.at(which) = -1;
    }

  private:
    std::array<int, 2> ends_{-1, -1};
};

/// In the child: nothing here may allocate.
[[noreturn]] void become(const std::vector<char*>& arguments, const char* folder, int out, int err) {
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (nothing >= 0 && ::dup2(nothing, STDIN_FILENO) >= 0 && ::dup2(out, STDOUT_FILENO) >= 0 &&
        ::dup2(err, STDERR_FILENO) >= 0 && ::chdir(folder) == 0)
        ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
}

/// False when the other side has closed it.
bool read_some(int descriptor, std::string& into) {
    std::array<char, 65536> window{};
    const auto count = ::read(descriptor, window.data(), window.size());
    if (count > 0) into.append(window.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && errno == EINTR);
}

/// False if it said more than it may.
bool read_all(Pipe& out, Pipe& err, ProcessResult& result, std::size_t limit) {
    while (out.end(0) >= 0 || err.end(0) >= 0) {
        std::array<pollfd, 2> ends{pollfd{out.end(0), POLLIN, 0}, pollfd{err.end(0), POLLIN, 0}};
        if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) return false;
        if (ends[0].revents != 0 && !read_some(out.end(0), result.out)) out.close_end(0);
        if (ends[1].revents != 0 && !read_some(err.end(0), result.err)) err.close_end(0);
        if (result.out.size() + result.err.size() > limit) return false;
    }
    return true;
}

} // namespace

ProcessResult run_process(const std::vector<std::string>& command, const std::filesystem::path& folder,
                          std::size_t limit) {
    auto copies = command;
    std::vector<char*> arguments;
    for (auto& argument : copies) arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    const auto where = folder.empty() ? std::string(".") : folder.string();
    Pipe out(command.front());
    Pipe err(command.front());
    const auto process = ::fork();
    if (process < 0) fail(command.front());
    if (process == 0) become(arguments, where.c_str(), out.end(1), err.end(1));
    out.close_end(1);
    err.close_end(1);
    ProcessResult result;
    if (!read_all(out, err, result, limit)) ::kill(process, SIGKILL);
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    result.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

} // namespace migralex
