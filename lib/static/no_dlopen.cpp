// SQLite can load extensions as shared libraries. The tools want none, and a static program must not: the linker warns
// of every one that calls `dlopen`. With `--wrap=dlopen` the linker makes every such call one of this function, which
// refuses.
extern "C" void* __wrap_dlopen(const char*, int) { return nullptr; }
