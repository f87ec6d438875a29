// On every page, before anything else runs: the one policy by which a browser that knows Trusted Types lets the page load
// a script by its address. It admits the worker that keeps pages and the worker of a language's search. There is no policy
// for markup or for code as text, so nothing can ever be made of what an address or a file holds.
const workers = /^\/(?:worker|pagefind\/[\w-]+\/pagefind-worker)\.js$/;

window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    if (workers.test(address)) return address;
    throw new TypeError(`Not a script of this site: ${address}`);
  },
});
